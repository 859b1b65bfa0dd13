package vn.chungthuso.dispatch;

/** What a letter asks for; letters of different kinds are never mixed (DT-02, consolidation key). */
public enum LetterFor {
    /** The list of requests for new certificates (Mẫu 02 or its successor). */
    ISSUE,
    /** The proposed effective time after the handover (Mẫu 13 or its successor). */
    EFFECTIVE_TIME
}
