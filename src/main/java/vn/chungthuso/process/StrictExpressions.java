package vn.chungthuso.process;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ClassUtils;

/** Expressions in a model reach the step beans, the declared variables and the business key, and nothing else (design §3). */
class StrictExpressions extends JuelExpressionManager {

    private final BeanFactory beans;
    private final Set<String> names;

    StrictExpressions(BeanFactory beans, Set<String> names) {
        this.beans = beans;
        this.names = names;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new StepBeans());
        resolver.add(new OwnMembers());
        return resolver;
    }

    private class StepBeans extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !names.contains(property)) {
                return null;
            }
            context.setPropertyResolved(true);
            return beans.getBean((String) property);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // step beans are never assigned to
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }
    }

    /** Methods of our own beans, and the one property of an execution that models need. */
    private static class OwnMembers extends BeanELResolver {

        OwnMembers() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            boolean businessKey = base instanceof DelegateExecution && "processBusinessKey".equals(property);
            return businessKey ? super.getValue(context, base, property) : null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] args) {
            boolean ours = base != null && ClassUtils.getUserClass(base).getName().startsWith("vn.chungthuso.process.");
            return ours ? super.invoke(context, base, method, types, args) : null;
        }
    }
}
