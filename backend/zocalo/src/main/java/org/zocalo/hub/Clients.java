package org.zocalo.hub;

/** The clients that a transport brings, whatever their namespaces. */
public interface Clients {
    /** None, before there is a transport. */
    Clients NONE = new Clients() {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public void refuse() {}

        @Override
        public boolean areServed() {
            return true;
        }

        @Override
        public void end() {}

        @Override
        public void cut() {}
    };

    /** How many there are. */
    int count();

    /** Lets no more of them in. */
    void refuse();

    /** Whether all that has been sent to them is written. */
    boolean areServed();

    /** Ends all there are, each after what waits for it. */
    void end();

    /** Ends those that are still there, whatever waits. */
    void cut();
}
