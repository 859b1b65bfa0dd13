package vn.chungthuso.browser;

/** The request for a new individual certificate, filled in as its holder types it. */
final class IssueRequest {

    private IssueRequest() {}

    /** Opens «Cấp mới chứng thư số» and fills in what is demanded; nothing is sent yet. */
    static void fillIn(Tasklist tasklist, String name, String identityIssuedOn) {
        tasklist.start("Cấp mới chứng thư số");
        tasklist.type("Địa chỉ thư điện tử công vụ (1)", "doanthixuanmai.demo@longan.gov.vn");
        tasklist.type("Họ và tên", name);
        tasklist.typeMoment("Ngày sinh", "14/03/1984");
        tasklist.type("Số điện thoại liên hệ", "0987648487");
        tasklist.type("Số CMND, CCCD, Hộ chiếu", "080184001234");
        tasklist.typeMoment("Ngày cấp", identityIssuedOn);
        tasklist.type("Nơi cấp", "Cục Cảnh sát QLHC về TTXH");
        tasklist.type("Chức vụ", "Trưởng phòng");
        tasklist.check("Cam kết những nội dung đăng ký");
    }
}
