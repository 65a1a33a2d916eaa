package org.linli.traces.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.linli.access.boundary.Scopes;
import org.linli.nodes.entity.NodeName;
import org.linli.tenancy.entity.TenantId;
import org.linli.traces.entity.TraceParent;

/**
 * What every line of the log tells beside its words: the community whose work it is, the trace, the
 * server. Never who asked: accounts stand in the audit, which is not for everybody.
 *
 * <p>Open Liberty writes its logs itself, and asks for further fields by a class of its own, which
 * doors and tests do not have; so it is looked for by name.
 */
@ApplicationScoped
public class LogFields {

  static final String PREFIX = "ext_";

  private static final String LIBERTY = "com.ibm.websphere.logging.hpel.LogRecordContext";

  private static final Map<String, Supplier<String>> FIELDS = fields();

  /** Liberty holds them weakly. */
  private static final List<Object> KEPT = new ArrayList<>();

  private static Map<String, Supplier<String>> fields() {
    var fields = new LinkedHashMap<String, Supplier<String>>();
    fields.put("tenant", () -> Scopes.bound().map(TenantId::value).orElse(null));
    fields.put("trace", () -> Traces.current().map(TraceParent::trace).orElse(null));
    fields.put("node", NodeName::here);
    return fields;
  }

  /** The fields of this thread, by their names; what there is not is missing. */
  static Map<String, String> now() {
    var now = new LinkedHashMap<String, String>();
    FIELDS.forEach(
        (name, field) -> {
          var value = field.get();
          if (value != null) {
            now.put(PREFIX + name, value);
          }
        });
    return now;
  }

  void start(@Observes Startup event) {
    hand(LIBERTY);
  }

  /** Hands the fields to a class that takes them, where there is one. */
  static synchronized boolean hand(String taker) {
    try {
      var context = Class.forName(taker);
      var extension = Class.forName(taker + "$Extension", true, context.getClassLoader());
      var register = context.getMethod("registerExtension", String.class, extension);
      var unregister = context.getMethod("unregisterExtension", String.class);
      for (var field : FIELDS.entrySet()) {
        var told = told(extension, field.getValue());
        // Every web module tells of the start; the last one counts.
        unregister.invoke(null, field.getKey());
        register.invoke(null, field.getKey(), told);
        KEPT.add(told);
      }
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object told(Class<?> extension, Supplier<String> field) {
    return Proxy.newProxyInstance(
        extension.getClassLoader(),
        new Class<?>[] {extension},
        (self, method, arguments) ->
            switch (method.getName()) {
              case "equals" -> self == arguments[0];
              case "hashCode" -> System.identityHashCode(self);
              case "toString" -> extension.getName();
              default -> field.get();
            });
  }
}
