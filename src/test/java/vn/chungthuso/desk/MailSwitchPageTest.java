package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.dispatch.MailKind;
import vn.chungthuso.dispatch.Mails;

class MailSwitchPageTest extends DeskTest {

    @Autowired
    Mails mails;

    @AfterEach
    void everybodyWantsEverything() {
        mails.want("manager", EnumSet.allOf(MailKind.class));
    }

    @Test
    void whoeverHasChosenNothingGetsEveryKind() {
        var visitor = new Visitor(port());

        var page = visitor.login("manager", "manager", "/thong-bao");

        assertThat(page.path()).isEqualTo("/thong-bao");
        assertThat(page.text().split("checked=\"checked\"")).hasSize(MailKind.values().length + 1);
    }

    @Test
    void aKindThatIsNotTickedIsSwitchedOffForThisPersonAlone() {
        var visitor = new Visitor(port());
        visitor.login("manager", "manager", "/thong-bao");

        var page = visitor.post("/thong-bao", Map.of("kind", "SUPPLEMENT"));

        assertThat(page.text()).contains("Đã lưu lựa chọn.");
        assertThat(mails.wanted("manager")).containsExactly(MailKind.SUPPLEMENT);
        assertThat(mails.wanted("clerk")).containsExactlyInAnyOrder(MailKind.values());
    }

    @Test
    void everyKindCanBeSwitchedOff() {
        var visitor = new Visitor(port());
        visitor.login("manager", "manager", "/thong-bao");

        visitor.post("/thong-bao", Map.of());

        assertThat(mails.wanted("manager")).isEmpty();
    }
}
