/** What is public. */
package org.linli.courier.control;
