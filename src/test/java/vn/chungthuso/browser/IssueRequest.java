package vn.chungthuso.browser;

/** The request for a new individual certificate as its holder types it; every person asks once. */
record IssueRequest(String name, String mailbox, String identityNumber, String identityIssuedOn) {

    /** Opens «Cấp mới chứng thư số» and fills in what is demanded; nothing is sent yet. */
    void fillIn(Tasklist tasklist) {
        tasklist.start("Cấp mới chứng thư số");
        tasklist.type("Địa chỉ thư điện tử công vụ (1)", mailbox);
        tasklist.type("Họ và tên", name);
        tasklist.typeMoment("Ngày sinh", "14/03/1984");
        tasklist.type("Số điện thoại liên hệ", "0987648487");
        tasklist.type("Số CMND, CCCD, Hộ chiếu", identityNumber);
        tasklist.typeMoment("Ngày cấp", identityIssuedOn);
        tasklist.type("Nơi cấp", "Cục Cảnh sát QLHC về TTXH");
        tasklist.type("Chức vụ", "Trưởng phòng");
        tasklist.check("Cam kết những nội dung đăng ký");
    }
}
