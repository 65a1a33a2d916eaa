package org.linli.letters.entity;

/** By which way a letter goes. */
public enum Channel {
  /** Short message 短信. */
  SMS,
  /** E-mail 电子邮件. */
  MAIL,
  /** Template message of WeChat 微信模板消息. */
  WECHAT
}
