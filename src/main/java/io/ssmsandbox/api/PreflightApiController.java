package io.ssmsandbox.api;

import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.preflight.PreflightReport;
import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports whether a launch can work and what it costs. It creates nothing.
 */
@RestController
class PreflightApiController {

	private final Preflight preflight;

	private final CostEstimator costEstimator;

	private final PreflightViews views;

	private final LeasePolicy leases;

	private final CurrentOwner owner;

	PreflightApiController(Preflight preflight, CostEstimator costEstimator, PreflightViews views, LeasePolicy leases,
			CurrentOwner owner) {
		this.preflight = preflight;
		this.costEstimator = costEstimator;
		this.views = views;
		this.leases = leases;
		this.owner = owner;
	}

	@PostMapping(path = "/preflight", consumes = MediaType.APPLICATION_JSON_VALUE)
	PreflightView check(@RequestBody LaunchStackRequest body) {
		LaunchRequest request = body.toDraft().validate(this.leases, this.owner.get());
		PreflightReport report = this.preflight.check(request);
		if (report.lacksCalls()) {
			throw new NoCallToSpareException(request.placement().region());
		}
		return this.views.toView(report, this.costEstimator.estimate(BillableResources.of(request), request.lease()));
	}

}
