package org.naulon.app.bench;

/**
 * One of the works that are compared.
 *
 * @param name its row in the table
 * @param before what is done before each time and is not measured, such as deleting what the last time has left
 * @param after what is looked at after each time and is not measured
 */
record Contestant(String name, Step before, Work work, Step after) {
    /** A work that needs nothing around it. */
    Contestant(String name, Work work) {
        this(name, () -> {}, work);
    }

    /** A work after which nothing is looked at. */
    Contestant(String name, Step before, Work work) {
        this(name, before, work, () -> {});
    }

    /** A piece of work that can be done again. */
    @FunctionalInterface
    interface Work {
        /** Does it; how many things were done. */
        long run() throws Exception;
    }

    /** What stands before or after a piece of work. */
    @FunctionalInterface
    interface Step {
        /** Does it. */
        void run() throws Exception;
    }
}
