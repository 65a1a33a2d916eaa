/** Terms and the order of tables, as tests see them. */
package org.linli.erasure.control;
