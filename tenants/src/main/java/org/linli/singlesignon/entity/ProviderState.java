package org.linli.singlesignon.entity;

/** Whether people may come by a provider. */
public enum ProviderState {
  ACTIVE,
  SUSPENDED
}
