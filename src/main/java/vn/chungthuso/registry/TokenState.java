package vn.chungthuso.registry;

/** Where the device that holds the private key is (domain §9.1). */
public enum TokenState {
    /** Asked for; its serial is unknown. */
    REQUESTED,
    SHIPPED,
    AT_AGENCY,
    /** With the subscriber, the certificate not effective yet. */
    HANDED_OVER,
    IN_USE,
    LOCKED,
    COLLECTION_ORDERED,
    COLLECTED,
    RETURNED_TO_CA,
    LOST,
    DAMAGED
}
