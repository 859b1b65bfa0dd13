package vn.chungthuso.terms;

/** To whom a letter goes (DT-03). */
public enum Destination {
    /** Cục Chứng thực số và Bảo mật thông tin. */
    CA,
    /** Sở Thông tin và Truyền thông; since 2025 Sở Khoa học và Công nghệ. */
    PROVINCIAL_AUTHORITY
}
