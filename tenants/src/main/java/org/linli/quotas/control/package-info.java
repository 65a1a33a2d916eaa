/** How use becomes rows, and rows become limits. */
package org.linli.quotas.control;
