package vn.chungthuso.terms;

/** The legal regime of a paper, decided by the date of that paper (T-01). */
public enum Regime {
    /** Nghị định 130/2018/NĐ-CP and Thông tư 185/2019/TT-BQP: 2019-12-04 to 2024-08-14. */
    TT185_2019,
    /** Nghị định 68/2024/NĐ-CP: from 2024-08-15. */
    ND68_2024
}
