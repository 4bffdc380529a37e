package io.ssmsandbox.provisioning;

class SandboxLifeOnH2IntegrationTests extends SandboxLifeContract {

}
