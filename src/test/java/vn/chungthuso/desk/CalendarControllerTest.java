package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The addresses of contract §6 with the real room and the application's own JSON and message settings. */
@SpringBootTest(classes = CalendarControllerTest.CalendarOnly.class,
    properties = {
        "chungthuso.calendar.agency-hours.xa-my-phuoc=07:00-11:00,13:30-17:30",
        "spring.datasource.url=jdbc:h2:mem:calendar-only",
        "spring.sql.init.schema-locations=classpath:db/migration/V160__calendar.sql"})
@AutoConfigureMockMvc
class CalendarControllerTest {

    @Autowired
    private MockMvc http;

    @Test
    void dueIsPrintedInVietnamTimeWithEveryDayExplained() throws Exception {
        String json = ask("/api/calendar/due?from=2026-08-21T09:00:00%2B07:00&workingDays=1").andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString();
        assertThat(json).isEqualTo("{\"due\":\"2026-08-22T17:00:00+07:00\",\"days\":["
            + "{\"date\":\"2026-08-21\",\"counts\":false,\"why\":\"Ngày tiếp nhận (ngày 0)\"},"
            + "{\"date\":\"2026-08-22\",\"counts\":true,\"why\":\"Ngày làm bù cho 31/08 (Thứ Bảy), ngày làm việc thứ 1\"}]}");
    }

    @Test
    void elapsedIsAnIsoDurationAndANumberOfDays() throws Exception {
        String json = ask("/api/calendar/elapsed?from=2026-03-02T14:00&to=2026-03-04T03:00:00Z").andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString();
        assertThat(json).isEqualTo("{\"workingTime\":\"PT13H30M\",\"workingDays\":2}");
    }

    @Test
    void elapsedIsExplainedDayByDayAtItsOwnAddress() throws Exception {
        String json = ask("/api/calendar/elapsed/days?from=2026-03-06T14:00&to=2026-03-07T10:00").andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString();
        assertThat(json).isEqualTo("{\"workingTime\":\"PT3H\",\"workingDays\":0,\"days\":["
            + "{\"date\":\"2026-03-06\",\"workingTime\":\"PT3H\",\"counts\":false,\"why\":\"Ngày tiếp nhận (ngày 0)\"},"
            + "{\"date\":\"2026-03-07\",\"workingTime\":\"PT0S\",\"counts\":false,\"why\":\"Thứ Bảy, nghỉ hằng tuần\"}]}");
    }

    @ParameterizedTest
    @CsvSource({"xa-my-phuoc, 2026-02-13T17:30:00+07:00", "xa-khac, 2026-02-13T17:00:00+07:00"})
    void anAgencysOwnHoursAreAskedByItsCode(String agency, String due) throws Exception {
        ask("/api/calendar/due?from=2026-02-13T16:00&workingDays=0&agency=" + agency).andExpect(jsonPath("$.due").value(due));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-13T09:00:00%2B07:00", "2026-02-13T09:00:00+07:00", "2026-02-13T09:00:00%2007:00",
        "2026-02-13T02:00:00Z", "2026-02-13T02:00Z", "2026-02-13T09:00:00", "2026-02-13T09:00", "2026-02-12T21:00:00.5-05:00",
        "2026-02-13T09:00:00%2B07", "2026-02-13T09:00:00+07", "2026-02-13T09:00:00%2B0700", "2026-02-13T09:00:00+0700",
        "2026-02-13T09:00:00%2B07:00%5BAsia/Ho_Chi_Minh%5D"})
    void aMomentMayBeWrittenInAnyOfTheIsoWays(String from) throws Exception {
        ask("/api/calendar/due?workingDays=3&from=" + from).andExpect(status().isOk())
            .andExpect(jsonPath("$.due").value("2026-02-25T17:00:00+07:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-13", "13/02/2026", "2026-02-30T09:00", "2026-02-13T25:00", "2026-02-13T09:00+99:00", "2026-02-13T09:00+7", "2026-2-13T9:00", "x",
        "%2B999999999-12-31T23:59:59-18:00", "2026-02-13T09:00%00"})
    void aMomentThatCannotBeReadIsNamed(String from) throws Exception {
        refused("/api/calendar/due?workingDays=3&from=" + from, "from",
            "from phải là thời điểm ISO, ví dụ 2026-02-13T09:00:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "99999999999", "3.5", "0x3", "%233", "010h", "ba"})
    void anImpossibleNumberOfDaysIsNamed(String workingDays) throws Exception {
        refused("/api/calendar/due?from=2026-02-13T09:00&workingDays=" + workingDays, "workingDays",
            "workingDays phải là số nguyên từ 0 đến 10000");
    }

    @ParameterizedTest
    @CsvSource({
        "due?workingDays=3, from",
        "due?from=&workingDays=3, from",
        "due?from=2026-02-13T09:00, workingDays",
        "due?from=2026-02-13T09:00&workingDays=, workingDays",
        "elapsed?from=2026-02-13T09:00, to"})
    void aMissingParameterIsNamed(String question, String field) throws Exception {
        refused("/api/calendar/" + question, field, "Thiếu tham số " + field + "; hãy thêm vào rồi gửi lại.");
    }

    @Test
    void anEndBeforeTheStartIsNamed() throws Exception {
        refused("/api/calendar/elapsed?from=2026-03-02T09:00&to=2026-03-02T08:59", "to", "to không được trước from");
    }

    @ParameterizedTest
    @CsvSource({
        "due?from=2018-12-31T09:00&workingDays=1, from, 2018",
        "due?from=2030-12-31T09:00&workingDays=1, workingDays, 2031",
        "due?from=2026-01-05T09:00&workingDays=10000, workingDays, 2031",
        "elapsed?from=2030-12-31T09:00&to=2031-01-02T09:00, to, 2031",
        "elapsed?from=2031-01-02T09:00&to=2031-01-02T09:00, from, 2031"})
    void aYearWithoutACalendarIsAnErrorThatNamesTheYear(String question, String field, String year) throws Exception {
        refused("/api/calendar/" + question, field, field + ": chưa có lịch làm việc của năm " + year
                + "; hãy nhờ chủ quy trình hoặc quản trị hệ thống nạp lịch năm này ở trang Lịch làm việc (/lich-lam-viec) rồi hỏi lại.");
    }

    private void refused(String address, String field, String detail) throws Exception {
        ask(address).andExpect(status().isBadRequest())
            .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
            .andExpect(jsonPath("$.title").value("Tham số không hợp lệ"))
            .andExpect(jsonPath("$.detail").value(detail))
            .andExpect(jsonPath("$.errors.length()").value(1))
            .andExpect(jsonPath("$.errors[0].field").value(field))
            .andExpect(jsonPath("$.errors[0].message").value(detail));
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(URI.create(address)));
    }

    @Configuration
    @ComponentScan("vn.chungthuso.calendar")
    @Import(CalendarController.class)
    @ImportAutoConfiguration({JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class, MessageSourceAutoConfiguration.class, DataSourceAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
    static class CalendarOnly {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
