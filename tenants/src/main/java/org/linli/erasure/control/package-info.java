/** Terms, tables in their order, and erasures as rows. */
package org.linli.erasure.control;
