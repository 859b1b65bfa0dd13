package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Of two values Spring would take the first, or join both, in silence: 400 that names the parameter, unless it is read as a list. */
class SaidOnce implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && Sessions.READING.contains(request.getMethod())) {
            Set<String> lists = lists(method.getMethod());
            request.getParameterMap().forEach((parameter, values) -> {
                if (values.length > 1 && !lists.contains(parameter)) {
                    throw new UnknownValue(parameter, "api.saidTwice");
                }
            });
        }
        return true;
    }

    /** Parameters that are read into a collection, by themselves or as a part of a question. */
    private static Set<String> lists(Method method) {
        return Stream.of(method.getParameters()).flatMap(SaidOnce::lists).collect(Collectors.toSet());
    }

    private static Stream<String> lists(Parameter parameter) {
        return parameter.getType().isRecord()
                ? Stream.of(parameter.getType().getRecordComponents()).filter(part -> isList(part.getType())).map(RecordComponent::getName)
                : Stream.of(parameter).filter(one -> isList(one.getType())).map(Parameter::getName);
    }

    private static boolean isList(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }
}
