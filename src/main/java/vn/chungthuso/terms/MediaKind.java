package vn.chungthuso.terms;

/** What holds the private key. The letters know the first two, the CA's import sheet also the others (domain §11.4, column 19). */
public enum MediaKind {
    USB_TOKEN,
    SIM_PKI,
    SOFT,
    RSSP,
    HSM
}
