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
    /** What the guard says of a fact. */
    enum Answer {
        /** No rule asks about facts of this class. */
        UNKNOWN,
        /** The first question of each rule, by custom a count, already says no. */
        AT_FIRST_NO,
        /** A later question says no. */
        NO,
        /** A rule may fire. */
        MAYBE
    }

    private final Map<Class<?>, ObjectSink[]> sinks = new HashMap<>();
    private final ValueResolver session;
    private final DefaultFactHandle handle = new DefaultFactHandle();
    private boolean pastTheFirst;

    Guard(InternalKnowledgeBase base, ValueResolver session) {
        this.session = session;
        for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
            if (node.getObjectType() instanceof ClassObjectType type) {
                sinks.put(type.getClassType(), node.getObjectSinkPropagator().getSinks());
            }
        }
    }

    Answer ask(Fact fact) {
        ObjectSink[] rules = sinks.get(fact.getClass());
        if (rules == null) {
            return Answer.UNKNOWN;
        }
        handle.setObject(fact);
        pastTheFirst = false;
        if (anyPasses(rules)) {
            return Answer.MAYBE;
        }
        return pastTheFirst ? Answer.NO : Answer.AT_FIRST_NO;
    }

    private boolean anyPasses(ObjectSink[] next) {
        for (ObjectSink sink : next) {
            if (!(sink instanceof AlphaNode alpha)) {
                return true;
            }
            if (alpha.getConstraint().isAllowed(handle, session)) {
                pastTheFirst = true;
                if (anyPasses(alpha.getObjectSinkPropagator().getSinks())) {
                    return true;
                }
            }
        }
        return false;
    }
}
