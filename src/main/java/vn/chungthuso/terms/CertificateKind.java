package vn.chungthuso.terms;

/** Who or what a certificate names (domain glossary, «Loại chứng thư số»). */
public enum CertificateKind {
    INDIVIDUAL,
    ORGANISATION,
    DEVICE_SERVICE_SOFTWARE,
    ONE_STOP
}
