package vn.chungthuso.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.RequestLists;

/** A clerk of the commune with a list of which all is stated but the commitment, and with nobody in it yet. */
abstract class ListTest extends DeskTest {

    @Autowired
    RequestLists lists;

    @Autowired
    Documents documents;

    Visitor clerk;
    String code;

    @BeforeEach
    void prepareAList() {
        clerk = visitor("clerk");
        code = lists.begin(Office.COMMUNE, "clerk");
        lists.describe(code, stated(), 0, "clerk");
    }

    Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        visitor.get("/danh-sach");
        return visitor;
    }

    static Map<String, Object> stated() {
        Map<String, Object> stated = new HashMap<>(Map.of(
                "distributionList", "- Như trên;\n- Lưu: VT.",
                "signerTitle", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
                "signerName", "Lê Thị Thu Hằng"));
        stated.put("receiver", Map.of(
                "fullName", "Nguyễn Văn Nhận", "idNumber", "080188001234", "idIssueDate", "2022-06-18", "idIssuePlace", "Cục Cảnh sát QLHC về TTXH",
                "position", "Văn thư", "mobilePhone", "0987648487", "officialEmail", "nguyenvannhan.demo@longan.gov.vn",
                "deliveryAddress", "Ấp 1, xã Mỹ Phước, tỉnh Long An"));
        return stated;
    }

    void add(Map<String, Object> request) {
        Map<String, Object> person = new HashMap<>(request);
        person.remove("commitmentAccepted");
        person.put("province", "tỉnh Long An");
        lists.add(code, person, Map.of(), "clerk");
    }

    void attach() {
        documents.store(code, DocumentKind.UPLOADED, null, "van-ban.pdf", "application/pdf", "%PDF-1.7".getBytes(), "clerk");
    }

    String version() {
        return String.valueOf(lists.find(code).orElseThrow().version());
    }

    Visitor.Seen submit(Visitor visitor, String version) {
        return visitor.post("/danh-sach/" + code + "/xem-lai", Map.of("version", version, "commitmentAccepted", "true"));
    }

    List<ListLine> lines() {
        return lists.lines(code, 0, RequestLists.MAX_LINES);
    }
}
