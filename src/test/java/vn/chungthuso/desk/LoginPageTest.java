package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class LoginPageTest extends DeskTest {

    @Test
    void whoIsNotLoggedInIsLedToTheLoginAndBackToWhatTheyAskedFor() {
        var visitor = new Visitor(port());

        var asked = visitor.get("/ho-so?state=SENT");
        assertThat(asked.path()).isEqualTo("/dang-nhap?toi=%2Fho-so%3Fstate%3DSENT");
        assertThat(asked.text()).contains("Tài khoản", "Mật khẩu", "value=\"/ho-so?state=SENT\"");

        var back = visitor.login("clerk", "clerk", "/ho-so?state=SENT");
        assertThat(back.path()).isEqualTo("/ho-so?state=SENT");
    }

    @Test
    void oneLoginServesOurPagesAndOurRest() {
        var visitor = new Visitor(port());
        visitor.login("clerk");

        assertThat(visitor.get("/api/me").text()).contains("\"user\":\"clerk\"");
    }

    @Test
    void aWrongPasswordIsSaidAndTheAccountNameStays() {
        var answer = new Visitor(port()).login("nguoi-la", "sai", "/ho-so");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("Tài khoản hoặc mật khẩu không đúng", "value=\"nguoi-la\"", "value=\"/ho-so\"").doesNotContain("sai\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "/\\example.org", "https://example.org/", "ho-so"})
    void theLoginNeverLeadsToAnotherServer(String elsewhere) {
        assertThat(new Visitor(port()).login("clerk", "clerk", elsewhere).path()).isEqualTo("/");
    }

    @Test
    void aFormWithoutThePagesTokenLogsNobodyOut() {
        var visitor = new Visitor(port());
        visitor.login("clerk");

        visitor.withoutToken().post("/dang-xuat", Map.of());
        assertThat(visitor.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whoLogsOutIsOut() {
        var visitor = new Visitor(port());
        visitor.login("clerk");
        visitor.get("/ho-so");

        visitor.post("/dang-xuat", Map.of());
        assertThat(visitor.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aSessionOpenedHereServesTheWebappsToo() {
        var visitor = new Visitor(port());
        visitor.login("clerk");

        assertThat(visitor.get("/camunda/api/admin/auth/user/default").text()).contains("\"userId\":\"clerk\"");
    }

    @Test
    void whoOpensTheAddressOfTheLogoutIsAskedFirst() {
        var visitor = new Visitor(port());
        visitor.login("clerk");

        var asked = visitor.get("/dang-xuat");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("Đăng xuất?", "action=\"/dang-xuat\"");
        assertThat(visitor.get("/api/me").status()).isEqualTo(200);

        visitor.get("/dang-xuat");
        visitor.post("/dang-xuat", Map.of());
        assertThat(visitor.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void whoIsOutAlreadyIsLedToTheLogin() {
        assertThat(new Visitor(port()).get("/dang-xuat").path()).isEqualTo("/dang-nhap");
    }

    @Test
    void aProgramIsToldThatOnlyAFormLogsOut() {
        Answer answer = as("clerk").get("/dang-xuat");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.headers().getAllow()).containsExactly(HttpMethod.POST);
    }
}
