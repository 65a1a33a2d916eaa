/** {@code /quotas} and {@code /use}: what communities may use, and what they use. */
package org.linli.rest.quotas;
