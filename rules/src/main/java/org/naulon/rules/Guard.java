package org.naulon.rules;

import java.util.HashMap;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.naulon.rules.fact.Fact;

/**
 * Asks the compiled rules whether a fact can fire any of them, before it is inserted.
 *
 * <p>Walks the network from the fact's class over the single-fact constraints. A path that reaches anything else passes, so
 * the answer "no" is always right; for rules over one pattern "yes" is right too. Uses internals of Drools, which is why it
 * stands alone and a test compares it with a session that has no guard. It pays because few facts pass.
 */
final class Guard {
    private final Map<Class<?>, ObjectSink[]> sinks = new HashMap<>();
    private final ValueResolver session;

    Guard(InternalKnowledgeBase base, ValueResolver session) {
        this.session = session;
        for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
            if (node.getObjectType() instanceof ClassObjectType type) {
                sinks.put(type.getClassType(), node.getObjectSinkPropagator().getSinks());
            }
        }
    }

    /** Whether any rule asks about facts of this class. */
    boolean knows(Fact fact) {
        return sinks.containsKey(fact.getClass());
    }

    boolean mayFire(Fact fact) {
        ObjectSink[] rules = sinks.get(fact.getClass());
        return rules != null && anyPasses(rules, new DefaultFactHandle(fact));
    }

    private boolean anyPasses(ObjectSink[] next, DefaultFactHandle fact) {
        for (ObjectSink sink : next) {
            if (!(sink instanceof AlphaNode alpha)) {
                return true;
            }
            if (alpha.getConstraint().isAllowed(fact, session)
                    && anyPasses(alpha.getObjectSinkPropagator().getSinks(), fact)) {
                return true;
            }
        }
        return false;
    }
}
