package vn.chungthuso.terms;

/** In which capacity a letter is signed (domain §10.3; Nghị định 30/2020/NĐ-CP, Điều 13). «TM.» follows from the agency. */
public enum SigningCapacity {
    /** The head, without a prefix of his own. */
    HEAD,
    /** «KT.», a deputy for the head. */
    DEPUTY,
    /** «Q.», who acts as head. */
    ACTING,
    /** «TL.», by order of the head. */
    BY_ORDER,
    /** «TUQ.», by authorisation of the head. */
    BY_AUTHORISATION
}
