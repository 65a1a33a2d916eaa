/** Kinds, limits and levels of quotas. */
package org.linli.quotas.entity;
