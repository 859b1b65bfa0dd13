package vn.chungthuso.terms;

/** Who leads an agency, as far as its letters show it. */
public enum Leadership {
    ONE_HEAD,
    /** A body that decides together, such as a People's Committee: «TM.» stands above. */
    COLLECTIVE_BODY,
    /** Bộ Quốc phòng, Bộ Công an, Bộ Ngoại giao: the head of the cipher organisation below signs. */
    CIPHER_MINISTRY,
    /** That cipher organisation, where it sends letters itself. */
    CIPHER_ORGANISATION
}
