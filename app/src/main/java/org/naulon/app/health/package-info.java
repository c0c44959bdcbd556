/**
 * How well the sources deliver, for a monitoring system: {@link org.naulon.app.health.HealthMetrics} tells it to Prometheus
 * at every scrape, {@link org.naulon.app.health.MetricsPort} puts that on a port. Every metric is a gauge of what is known at
 * that moment; times are told as times, so that the monitoring system's own clock says how long ago they are.
 */
@NullMarked
package org.naulon.app.health;

import org.jspecify.annotations.NullMarked;
