package org.naulon.app.bench;

/**
 * One of the works that are compared.
 *
 * @param name its row in the table
 */
record Contestant(String name, Work work) {
    /** A piece of work that can be done again. */
    @FunctionalInterface
    interface Work {
        /** Does it; how many things were done. */
        long run() throws Exception;
    }
}
