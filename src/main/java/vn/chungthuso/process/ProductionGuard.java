package vn.chungthuso.process;

import static vn.chungthuso.process.ProductionSettings.require;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Production has an administrator from its first start on, and no account with a demo password (contract §1). */
@Component
@Profile("production")
@Order(ModelDeployment.ORDER + 2)
class ProductionGuard implements Opening.Step {

    private static final int SHORTEST_PASSWORD = 12;
    private static final String ADMINISTRATOR = "admin";

    private final Accounts accounts;
    private final SpringProcessEngineConfiguration engine;
    private final ProcessProperties properties;

    ProductionGuard(Accounts accounts, SpringProcessEngineConfiguration engine, ProcessProperties properties) {
        this.accounts = accounts;
        this.engine = engine;
        this.properties = properties;
    }

    @Override
    public void open() {
        if (!accounts.hasAdministrator()) {
            String password = properties.adminPassword();
            boolean longEnough = password != null && password.length() >= SHORTEST_PASSWORD;
            require(longEnough, "set CHUNGTHUSO_PROCESS_ADMIN_PASSWORD to at least %d characters".formatted(SHORTEST_PASSWORD));
            accounts.account(ADMINISTRATOR, "Quản trị", "hệ thống", null, password, List.of(Caller.ADMIN));
        }
        accounts.administrators();
        engine.getIdentityService().createUserQuery().list().forEach(user ->
                require(!hasDemoPassword((UserEntity) user), "account %s still has a demo password".formatted(user.getId())));
    }

    /** Compared by hash: asking the identity service would count as a failed login and lock the account in the end. */
    private boolean hasDemoPassword(UserEntity user) {
        String salted = EncryptionUtil.saltPassword(user.getId(), user.getSalt());
        return user.getPassword() != null && engine.getPasswordManager().check(salted, user.getPassword());
    }
}
