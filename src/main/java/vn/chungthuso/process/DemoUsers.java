package vn.chungthuso.process;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's accounts (contract §1); every password is the account's own name. People are invented. */
@Component
@Profile("demo")
@Order(ModelDeployment.ORDER + 2)
class DemoUsers implements Opening.Step {

    record Person(String id, String firstName, String lastName, String mailbox, String group) {}

    private static final String COMMUNE = "xa-my-phuoc";
    private static final String PROVINCE = "ubnd-tinh-long-an";
    private static final String DEPARTMENT = "so-khcn-long-an";

    static final List<Person> PEOPLE = List.of(
            new Person("holder", "Trần Văn", "Lâm", "tranvanlam@longan.gov.vn", Role.HOLDER.at(COMMUNE)),
            new Person("clerk", "Lâm Thị", "Bích", "lamthibich.demo@longan.gov.vn", Role.CLERK.at(COMMUNE)),
            new Person("clerk2", "Tô Minh", "Khuê", "tominhkhue.demo@longan.gov.vn", Role.CLERK.at(COMMUNE)),
            new Person("leader", "Lê Thị Thu", "Hằng", "lethithuhang@longan.gov.vn", Role.LEADER.at(COMMUNE)),
            new Person("superior-clerk", "Hà Thúy", "Liễu", "hathuylieu.demo@longan.gov.vn", Role.CLERK.at(PROVINCE)),
            new Person("superior-leader", "Châu Văn", "Đẳng", "chauvandang.demo@longan.gov.vn", Role.LEADER.at(PROVINCE)),
            new Person("manager", "Kiều Quốc", "Thái", "kieuquocthai.demo@longan.gov.vn", Role.MANAGER.at(PROVINCE)),
            new Person("unlock-desk", "Mạc Đăng", "Vinh", "macdangvinh.demo@longan.gov.vn", Role.UNLOCK_DESK.at(DEPARTMENT)),
            new Person("process-owner", "Ông Thế", "Lực", "ongtheluc.demo@longan.gov.vn", Caller.PROCESS_OWNER),
            new Person("admin", "Quản trị", "hệ thống", "admin.demo@longan.gov.vn", Caller.ADMIN));

    private final Accounts accounts;

    DemoUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void open() {
        PEOPLE.forEach(p -> accounts.account(p.id(), p.firstName(), p.lastName(), p.mailbox(), p.id(), List.of(p.group())));
        accounts.administrators();
    }
}
