package org.naulon.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The law of the house; a change of the law is a change of {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "org.naulon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MODEL_IS_PLAIN = classes()
            .that()
            .resideInAPackage("org.naulon.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..", "org.naulon.model..")
            .because("every module builds on the model, so it may bring no framework along");

    @ArchTest
    static final ArchRule DROOLS_ONLY_IN_RULES = only("org.naulon.rules..", "org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule FLINK_ONLY_IN_FLINK_JOBS_AND_APP = noClasses()
            .that()
            .resideOutsideOfPackages("org.naulon.flink..", "org.naulon.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..")
            .because("flink-jobs is the only module built on Flink; app starts it on one machine");

    @ArchTest
    static final ArchRule CAMEL_ONLY_IN_CONNECTORS = only("org.naulon.connectors..", "org.apache.camel..");

    @ArchTest
    static final ArchRule ELASTICSEARCH_ONLY_AT_ITS_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("org.naulon.flink.elastic..", "org.naulon.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
            .because("one package writes to Elasticsearch and classifies its errors; app starts and queries it");

    @ArchTest
    static final ArchRule KAFKA_ONLY_AT_ITS_EDGES = noClasses()
            .that()
            .resideOutsideOfPackages("org.naulon.connectors.journal..", "org.naulon.flink.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("a topic is one of two places for the journal, and one of many transports of Camel");

    @ArchTest
    static final ArchRule THE_MAP_IS_TRUE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("org.naulon.app..")
            .layer("connectors")
            .definedBy("org.naulon.connectors..")
            .layer("flink-jobs")
            .definedBy("org.naulon.flink..")
            .layer("rules")
            .definedBy("org.naulon.rules..")
            .layer("kibana")
            .definedBy("org.naulon.kibana..")
            .layer("model")
            .definedBy("org.naulon.model..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("connectors")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("flink-jobs")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("flink-jobs", "app")
            .whereLayer("kibana")
            .mayOnlyBeAccessedByLayers("flink-jobs", "app")
            .because("Camel and Flink meet in the journal alone, and the arrows of the map are all there are");

    @ArchTest
    static final ArchRule CONNECTORS_HAVE_NO_CYCLES =
            slices().matching("org.naulon.connectors.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CLOCK_OR_CHANCE_OUTSIDE_APP = noClasses()
            .that()
            .resideOutsideOfPackage("org.naulon.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the same journal and the same ruleset give the same reports, byte for byte");

    @ArchTest
    static final ArchRule NOBODY_PRINTS_OUTSIDE_APP = noClasses()
            .that()
            .resideOutsideOfPackage("org.naulon.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what a user sees is the command's to decide");

    private static ArchRule only(String module, String... framework) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(framework)
                .because("one framework per module: only " + module + " may know " + String.join(", ", framework));
    }
}
