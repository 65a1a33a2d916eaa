/** A certificate as it was seen. */
package org.linli.certificates.entity;
