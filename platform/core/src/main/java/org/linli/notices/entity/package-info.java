/** Notices. */
package org.linli.notices.entity;
