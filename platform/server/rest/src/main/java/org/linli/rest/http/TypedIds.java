package org.linli.rest.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Set;

/**
 * Typed ids travel as plain strings: our records whose only component is {@code value} or {@code
 * id} are written and read as that alone.
 */
class TypedIds extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;
  private static final Set<String> NAMES = Set.of("value", "id");

  @Override
  public Boolean hasAsValue(Annotated accessor) {
    return accessor instanceof AnnotatedMethod method
            && isTypedId(method.getDeclaringClass())
            && method
                .getName()
                .equals(method.getDeclaringClass().getRecordComponents()[0].getName())
        ? Boolean.TRUE
        : null;
  }

  @Override
  public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
    return creator instanceof AnnotatedConstructor constructor
            && isTypedId(constructor.getDeclaringClass())
        ? JsonCreator.Mode.DELEGATING
        : null;
  }

  static boolean isTypedId(Class<?> type) {
    return type.isRecord()
        && type.getName().startsWith("org.linli.")
        && type.getPackageName().endsWith(".entity")
        && type.getRecordComponents().length == 1
        && NAMES.contains(type.getRecordComponents()[0].getName());
  }
}
