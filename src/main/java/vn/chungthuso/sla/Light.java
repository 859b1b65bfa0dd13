package vn.chungthuso.sla;

/** How an open step stands against its deadline (domain §8). */
public enum Light {
    /** Its last moment has passed. */
    RED,
    /** Its warning moment has come. */
    YELLOW,
    GREEN,
    /** The dossier's clock stands: it waits for the submitter. */
    STOPPED,
    /** The step has no deadline. */
    NONE
}
