package org.linli.rest.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.apis.boundary.Call;

/**
 * Tells the call, as soon as it is known, which interface it is of, and which community it names:
 * whether it is closed, granted and within its limits is asked here and nowhere else.
 */
@Provider
public class ApiFilter implements ContainerRequestFilter {

  private static final Pattern TENANT = Pattern.compile("[0-9a-z][0-9a-z-]{0,31}");
  private static final String NAMED = "tenant";

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    var id = operation(resource.getResourceMethod());
    Call.current()
        .ifPresent(
            call -> {
              if (!call.pass(id, community(request))) {
                throw new NotFoundException();
              }
            });
  }

  /** The container may serve by a class of its own that lies over ours. */
  private static String operation(Method method) {
    for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
      try {
        var named =
            type.getMethod(method.getName(), method.getParameterTypes())
                .getAnnotation(Operation.class);
        if (named != null) {
          return named.operationId();
        }
      } catch (NoSuchMethodException e) {
        break;
      }
    }
    return method.getName();
  }

  private static String community(ContainerRequestContext request) {
    var uri = request.getUriInfo();
    var named = uri.getPathParameters().getFirst(NAMED);
    if (named == null) {
      named = uri.getQueryParameters().getFirst(NAMED);
    }
    return named != null && TENANT.matcher(named).matches() ? named : null;
  }
}
