/** What may be announced, and when it holds. */
package org.linli.maintenance.entity;
