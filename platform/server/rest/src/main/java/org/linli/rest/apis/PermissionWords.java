package org.linli.rest.apis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;

/**
 * Which permissions the work behind an interface asks for, read from the compiled resource itself:
 * a list kept beside the code would be wrong some day.
 */
final class PermissionWords {

  private final Class<?> resource;
  private final Map<String, MethodModel> methods = new HashMap<>();

  PermissionWords(Class<?> resource) {
    this.resource = resource;
    var file = resource.getName().replaceAll(".*\\.", "") + ".class";
    try (var stream = resource.getResourceAsStream(file)) {
      ClassFile.of()
          .parse(stream.readAllBytes())
          .methods()
          .forEach(
              method ->
                  methods.put(
                      method.methodName().stringValue() + method.methodType().stringValue(),
                      method));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of that method, and of what it calls in its own class. */
  Set<String> of(Method method) {
    var words = new TreeSet<String>();
    walk(method.getName() + descriptor(method), words, new HashSet<>());
    return words;
  }

  private void walk(String method, Set<String> words, Set<String> seen) {
    var model = methods.get(method);
    if (model == null || !seen.add(method)) {
      return;
    }
    model.code().stream()
        .flatMap(code -> code.elementStream())
        .forEach(element -> look(element, words, seen));
  }

  private void look(CodeElement element, Set<String> words, Set<String> seen) {
    switch (element) {
      case InvokeInstruction call ->
          called(
              call.owner().asInternalName().replace('/', '.'),
              call.name().stringValue(),
              call.type().stringValue(),
              words,
              seen);
      case InvokeDynamicInstruction made ->
          made.bootstrapArgs().stream()
              .filter(DirectMethodHandleDesc.class::isInstance)
              .map(DirectMethodHandleDesc.class::cast)
              .forEach(
                  handle ->
                      called(
                          handle
                              .owner()
                              .descriptorString()
                              .replaceAll("^L|;$", "")
                              .replace('/', '.'),
                          handle.methodName(),
                          handle.lookupDescriptor(),
                          words,
                          seen));
      default -> {
        // Calls nobody.
      }
    }
  }

  private void called(String owner, String name, String type, Set<String> words, Set<String> seen) {
    if (owner.equals(resource.getName())) {
      walk(name + type, words, seen);
    } else if (owner.startsWith("org.linli.") && owner.contains(".boundary.")) {
      asked(owner, name, type).forEach(words::add);
    }
  }

  private Stream<String> asked(String owner, String name, String type) {
    try {
      var facade = Class.forName(owner, false, resource.getClassLoader());
      return facade.isAnnotationPresent(Facade.class)
          ? Stream.of(facade.getDeclaredMethods())
              .filter(method -> method.getName().equals(name) && descriptor(method).equals(type))
              .filter(method -> method.isAnnotationPresent(Permit.class))
              .map(method -> method.getAnnotation(Permit.class).value())
          : Stream.of();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(owner, e);
    }
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }
}
