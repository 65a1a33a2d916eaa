/** Seals, and what may be wrong with them. */
package org.linli.audit.entity;
