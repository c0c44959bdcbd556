package org.naulon.app.bench;

/**
 * One of the works that are compared.
 *
 * @param name its row in the table
 * @param before what is done before each time and is not measured, such as deleting what the last time has left
 */
record Contestant(String name, Preparation before, Work work) {
    Contestant(String name, Work work) {
        this(name, () -> {}, work);
    }

    /** Makes everything ready for a piece of work. */
    @FunctionalInterface
    interface Preparation {
        void run() throws Exception;
    }

    /** A piece of work that can be done again. */
    @FunctionalInterface
    interface Work {
        /** Does it; how many things were done. */
        long run() throws Exception;
    }
}
