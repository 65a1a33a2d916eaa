/** Limits, levels and prices. */
package org.linli.quotas.entity;
