package org.linli.rest.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;

/** Typed ids travel as plain strings: our records whose only component is {@code value} are written and read as that value. */
class TypedIds extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public Boolean hasAsValue(Annotated accessor) {
    return accessor instanceof AnnotatedMethod method
            && "value".equals(method.getName())
            && isTypedId(method.getDeclaringClass())
        ? Boolean.TRUE
        : null;
  }

  @Override
  public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
    return creator instanceof AnnotatedConstructor constructor && isTypedId(constructor.getDeclaringClass())
        ? JsonCreator.Mode.DELEGATING
        : null;
  }

  static boolean isTypedId(Class<?> type) {
    return type.isRecord()
        && type.getName().startsWith("org.linli.")
        && type.getRecordComponents().length == 1
        && "value".equals(type.getRecordComponents()[0].getName());
  }
}
