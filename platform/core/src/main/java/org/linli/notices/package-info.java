/**
 * Public notices 公告 of a community: published by its clerks, read by its residents.
 *
 * <p>A notice stands until its day or until it is withdrawn. What was withdrawn is gone for
 * residents at once; who published and who withdrew stands in the audit log. Notices carry no
 * personal data beyond the name of the office that published them, and every resident of the
 * community sees the same ones (000 §6.2), unless it is for some alone: for who lives below a
 * place, or holds a role. Readers may be asked to sign for it 签收, and say something to it 反馈.
 */
package org.linli.notices;
