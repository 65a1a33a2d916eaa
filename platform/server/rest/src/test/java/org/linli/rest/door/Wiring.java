package org.linli.rest.door;

import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.linli.access.boundary.Facade;

/**
 * Builds beans as the container does: by their injected constructor and fields, one of each, and a
 * facade behind the guard that every facade has.
 */
final class Wiring {

  private static final String GUARD = "org.linli.access.control.FacadeInterceptor";

  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final EntityManager entities;

  Wiring(EntityManager entities, Map<Class<?>, Object> given) {
    this.entities = entities;
    beans.putAll(given);
  }

  <T> void give(Class<T> type, T bean) {
    beans.put(type, bean);
  }

  /** A facade that was made by hand, behind the guard as all of them are. */
  <T> void guard(Class<T> type, T bean) {
    try {
      beans.put(type, guarded(type, bean));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** The one bean of the type. */
  <T> T get(Class<T> type) {
    try {
      if (!beans.containsKey(type)) {
        var bean = made(type);
        beans.put(type, type.isAnnotationPresent(Facade.class) ? guarded(type, bean) : bean);
      }
      return type.cast(beans.get(type));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** Gives the object what it has injected into its fields. */
  void inject(Object bean) throws ReflectiveOperationException {
    for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class)) {
          set(field, bean, get(field.getType()));
        } else if (field.isAnnotationPresent(PersistenceContext.class)) {
          set(field, bean, entities);
        }
      }
    }
  }

  private Object made(Class<?> type) throws ReflectiveOperationException {
    var constructor = constructor(type);
    constructor.setAccessible(true);
    var bean =
        constructor.newInstance(
            Stream.of(constructor.getParameterTypes()).map(this::get).toArray());
    inject(bean);
    return bean;
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    for (var constructor : type.getDeclaredConstructors()) {
      if (constructor.isAnnotationPresent(Inject.class)) {
        return constructor;
      }
    }
    return type.getDeclaredConstructor();
  }

  private static void set(Field field, Object bean, Object value) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(bean, value);
  }

  private Object guarded(Class<?> type, Object bean) throws ReflectiveOperationException {
    var proxy =
        new ByteBuddy()
            .subclass(type)
            .method(ElementMatchers.isPublic().and(ElementMatchers.isDeclaredBy(type)))
            .intercept(
                InvocationHandlerAdapter.of(
                    (self, method, arguments) -> through(new Call(bean, method, arguments))))
            .make()
            .load(
                type.getClassLoader(),
                ClassLoadingStrategy.UsingLookup.of(
                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
            .getLoaded()
            .getDeclaredConstructor();
    proxy.setAccessible(true);
    return proxy.newInstance();
  }

  /** Through the guard itself, not through something like it. */
  private Object through(Call call) throws Throwable {
    var type = Class.forName(GUARD);
    var guard = get(type);
    var guarding = type.getDeclaredMethod("guard", InvocationContext.class);
    guarding.setAccessible(true);
    try {
      return guarding.invoke(guard, call);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private record Call(Object target, Method method, Object[] arguments)
      implements InvocationContext {

    @Override
    public Object getTarget() {
      return target;
    }

    @Override
    public Object getTimer() {
      return null;
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return arguments == null ? new Object[0] : arguments;
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }

    @Override
    public Object proceed() throws Exception {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception refused) {
          throw refused;
        }
        throw e;
      }
    }
  }
}
