package org.naulon.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Values of options as users write them; what is wrong with one is said in their words and not in those of Java. */
final class Values {
    private Values() {}

    /** The same command line, with all its commands. */
    static CommandLine inWords(CommandLine line) {
        return line.registerConverter(LocalDate.class, Values::date)
                .registerConverter(int.class, Values::whole)
                .registerConverter(Integer.class, Values::whole)
                .registerConverter(long.class, Values::large)
                .registerConverter(Long.class, Values::large)
                .registerConverter(URI.class, Values::uri)
                .registerConverter(Path.class, Values::path);
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is no date such as 2025-01-31");
        }
    }

    private static Integer whole(String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw noNumber(value);
        }
    }

    private static Long large(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw noNumber(value);
        }
    }

    private static TypeConversionException noNumber(String value) {
        return new TypeConversionException("'" + value + "' is no whole number, or one that is too large");
    }

    private static URI uri(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new TypeConversionException("'" + value + "' is no address such as http://localhost:9200");
        }
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + value + "' can be no file or folder");
        }
    }
}
