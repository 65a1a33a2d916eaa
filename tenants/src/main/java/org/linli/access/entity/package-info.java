/** Caller, scope and tier. */
package org.linli.access.entity;
