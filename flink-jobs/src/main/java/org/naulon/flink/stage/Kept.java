package org.naulon.flink.stage;

/** The state of a key, with the moment at which something of it may first be forgotten. */
public final class Kept<S> {
    private final S state;
    private long forgetAt;

    public Kept(S state, long forgetAt) {
        this.state = state;
        this.forgetAt = forgetAt;
    }

    public S state() {
        return state;
    }

    /** Epoch milliseconds. */
    public long forgetAt() {
        return forgetAt;
    }

    void forgetAt(long moment) {
        forgetAt = moment;
    }
}
