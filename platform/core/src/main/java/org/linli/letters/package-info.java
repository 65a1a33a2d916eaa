/**
 * Letters 消息投递: what a person is told, in the own box 站内信 on the screens of every tier, and outside
 * of them by short message 短信, e-mail 邮件 and WeChat template message 微信模板消息.
 *
 * <p>A room posts a letter in the transaction that it speaks of; one round brings it to the city's
 * gateways, tries again where they do not answer, gives up with a reason, and takes their receipts
 * 回执. What a letter says is its kind and the number of a matter, never more (PIPL article 6). Each
 * person chooses channels, quiet hours 免打扰 and language; alarms of the own home and legal notices
 * always come.
 */
package org.linli.letters;
