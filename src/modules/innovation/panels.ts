import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { projectRegister } from './project.ts'
import { projects, uses } from './service.ts'
import { useRegister } from './use.ts'
import { projectWorkflow } from './workflow.ts'

/** What is known of the innovation of an enterprise. */
export const innovationPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: projects,
    register: projectRegister,
    path: '/innovation/projects',
    columns: ['title', 'kind', 'year', 'costTotal'],
    states: projectWorkflow.states,
    begin: {
      label: text('Đề xuất nhiệm vụ', 'Propose a project'),
      path: (enterprise) => `/innovation/projects/new?enterprise=${enterprise}`,
    },
    empty: text(
      'Chưa có nhiệm vụ đổi mới sáng tạo nào; doanh nghiệp đề xuất khi có đợt kêu gọi.',
      'No innovation project yet; enterprises propose them when there is a call.',
    ),
  }),
  registerPanel({
    keeping: uses,
    register: useRegister,
    path: '/innovation/uses',
    columns: ['what', 'usedFrom', 'savings', 'property'],
    empty: text('Chưa ghi kết quả nào được áp dụng.', 'No result in use yet.'),
  }),
]
