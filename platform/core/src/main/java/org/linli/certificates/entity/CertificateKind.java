package org.linli.certificates.entity;

/** Whose certificate it is. */
public enum CertificateKind {
  /** A door of the platform's own, or another that was named to be watched 平台自身. */
  DOOR,
  /** By which a consumer of the exchange signs 数据交换对象. */
  CONSUMER,
  /** Of an identity provider 统一身份认证. */
  PROVIDER,
  /** Of a component that is called 接入组件. */
  COMPONENT,
  /** Of an endpoint that data are brought to 数据推送地址. */
  ENDPOINT
}
